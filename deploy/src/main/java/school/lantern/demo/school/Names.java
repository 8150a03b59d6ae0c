package school.lantern.demo.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented people: first names and surnames drawn apart from each other, no pair twice. */
final class Names {
  private static final List<String> FIRST =
      List.of(
          "Amelia",
          "Mohammed",
          "Oliver",
          "Aisha",
          "Callum",
          "Zofia",
          "Noah",
          "Priya",
          "Ethan",
          "Chloe",
          "Ibrahim",
          "Grace",
          "Tyler",
          "Niamh",
          "Kwame",
          "Isla",
          "Hassan",
          "Megan",
          "Dylan",
          "Wei",
          "Freya",
          "Samuel",
          "Fatima",
          "Jack",
          "Rhiannon",
          "Arjun",
          "Poppy",
          "Tomasz",
          "Ellie",
          "Malachi",
          "Sophie",
          "Yusuf",
          "Imogen",
          "Declan",
          "Ama",
          "Harvey",
          "Leila",
          "Connor",
          "Ruby",
          "Daniel");
  private static final List<String> LAST =
      List.of(
          "Khan",
          "Okafor",
          "Smith",
          "Patel",
          "Nowak",
          "Jones",
          "Begum",
          "Williams",
          "Campbell",
          "Mensah",
          "Taylor",
          "O'Brien",
          "Singh",
          "Evans",
          "Kowalska",
          "Brown",
          "Ahmed",
          "Clarke",
          "Nguyen",
          "Davies",
          "Hussain",
          "Wright",
          "Adeyemi",
          "Hughes",
          "Chen",
          "Walker",
          "Rahman",
          "Thompson",
          "Sharma",
          "Green",
          "Lewis",
          "Osei",
          "Robinson",
          "Ali",
          "Murphy",
          "Carter",
          "Ibrahim",
          "Wood",
          "Joseph",
          "Bennett");

  private final Random random;
  private final Set<String> used = new HashSet<>();

  Names(Random random) {
    this.random = random;
  }

  String next() {
    String name;
    do {
      name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    } while (!used.add(name));
    return name;
  }

  /** As many names as asked for. */
  List<String> next(int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      names.add(next());
    }
    return Collections.unmodifiableList(names);
  }
}
