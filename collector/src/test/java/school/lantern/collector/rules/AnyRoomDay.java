package school.lantern.collector.rules;

import java.util.List;
import java.util.Random;
import java.util.Set;
import school.lantern.model.SessionChange;

/** Seeded days of a room. */
public final class AnyRoomDay {
  private static final List<String> PUPILS = List.of("a.khan", "b.jones", "c.lee", "guest");
  private static final List<String> PCS = List.of("ict1-01", "ict1-02", "ict1-03");

  private AnyRoomDay() {}

  /** A school day until half past twelve, with three computers. */
  public static RoomScene of(Random random) {
    RoomScene scene = new RoomScene();
    for (int hour = 9; hour < 15; hour++) {
      if (random.nextInt(3) > 0) {
        scene.lesson(
            Integer.toString(hour),
            "%02d:%02d-%02d:%02d"
                .formatted(hour, random.nextInt(20), hour, 30 + random.nextInt(30)),
            "M. Ellis");
      }
    }
    for (String pc : PCS) {
      String pupil = PUPILS.get(random.nextInt(PUPILS.size()));
      for (int hour = 9; hour < 12; hour++) {
        if (random.nextBoolean()) {
          scene.used(
              pc,
              pupil,
              "%02d:%02d-%02d:%02d"
                  .formatted(hour, random.nextInt(30), hour, 30 + random.nextInt(30)));
        }
        if (random.nextInt(4) == 0) {
          scene.typed(pc, pupil, "bullying", "%02d:%02d".formatted(hour, random.nextInt(60)));
        }
      }
      if (random.nextBoolean()) {
        scene.session(
            pc, pupil, SessionChange.Change.LOG_ON, "12:%02d".formatted(random.nextInt(34)));
        scene.heard(pc, "12:%02d".formatted(28 + random.nextInt(6)), pupil);
      }
    }
    return scene;
  }

  /** The same with everything that a school may say and see beside it. */
  static RoomScene inFull(Random random) {
    RoomScene scene = of(random);
    scene.bell("1", "09:%02d-10:00".formatted(random.nextInt(60)));
    scene.bell("2", "10:00-11:%02d".formatted(random.nextInt(60)));
    for (int hour = 9; hour < 12; hour++) {
      if (random.nextInt(4) == 0) {
        scene.present("S. Patel", any(random, hour));
      }
      if (random.nextInt(4) == 0) {
        scene.escorted("P1", any(random, hour), "T. Assistant");
      }
      String pc = PCS.get(random.nextInt(PCS.size()));
      String pupil = PUPILS.get(random.nextInt(PUPILS.size()));
      for (int i = random.nextInt(6); i > 0; i--) {
        String title = random.nextInt(4) == 0 ? "Zoom" : "Bitesize";
        scene.window(pc, pupil, title, "%02d:%02d".formatted(hour, random.nextInt(60)));
      }
    }
    if (random.nextInt(5) == 0) {
      scene.exempt(Set.of(12), Set.of());
    }
    return scene;
  }

  static String any(Random random, int hour) {
    return "%02d:%02d-%02d:%02d".formatted(hour, random.nextInt(30), hour, 30 + random.nextInt(30));
  }
}
