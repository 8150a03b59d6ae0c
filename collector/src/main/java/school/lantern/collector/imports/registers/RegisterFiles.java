package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import school.lantern.collector.imports.FeedLooks.Word;
import school.lantern.collector.imports.Mistake;
import school.lantern.collector.imports.Upload;

/** Takes files of registers that came by themselves, each whole or not at all. */
@ApplicationScoped
class RegisterFiles {
  private final RegisterImport registers;

  RegisterFiles(RegisterImport registers) {
    this.registers = registers;
  }

  /**
   * Takes them.
   *
   * @param by the source, for the audit log
   * @return taken only if all of them are: what is wrong today, such as a room that is not there
   *     yet, may be right at the next look
   */
  Word take(Upload upload, String by) {
    StringBuilder said = new StringBuilder();
    boolean all = true;
    for (String name : upload.names()) {
      if (name.endsWith(".csv")) {
        RegisterImport.Outcome one = registers.bringIn(upload.text(name), by, false);
        said.append(name).append(": ").append(sentence(one)).append(" ");
        all &= one.errors() == 0;
      }
    }
    return said.isEmpty()
        ? new Word(false, "There was no CSV file in it.")
        : new Word(all, said.toString().strip());
  }

  private static String sentence(RegisterImport.Outcome one) {
    if (one.errors() == 0) {
      return "%d new or changed, %d as before.".formatted(one.changed(), one.same());
    }
    Mistake first = one.mistakes().getFirst();
    return "nothing was stored: %s in line %d: %s"
        .formatted(
            one.errors() == 1 ? "one error," : one.errors() + " errors, the first",
            first.place().line(),
            first.what());
  }
}
