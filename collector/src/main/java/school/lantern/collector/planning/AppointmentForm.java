package school.lantern.collector.planning;

import java.util.List;
import school.lantern.collector.access.FieldErrors;

/**
 * The form of a lesson or duty as it stands on a page.
 *
 * @param typed what stands in its fields
 * @param errors what is wrong with it
 * @param warnings what it would bring about and is seldom meant; saving again says "all the same"
 * @param offer what can be chosen
 */
record AppointmentForm(Fields typed, FieldErrors errors, List<String> warnings, Offer offer) {

  /** Whether its time is by the clock, and not by the bell. */
  public boolean timed() {
    return typed.values().containsKey("start");
  }

  /** Whether it may be saved as it is, warnings or not. */
  boolean insisted() {
    return typed.has("despite", "yes");
  }

  AppointmentForm refused(FieldErrors wrong) {
    return new AppointmentForm(typed, wrong, List.of(), offer);
  }

  AppointmentForm warned(List<String> sentences) {
    return new AppointmentForm(typed, FieldErrors.NONE, sentences, offer);
  }
}
