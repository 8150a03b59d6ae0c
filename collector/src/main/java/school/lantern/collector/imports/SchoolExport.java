package school.lantern.collector.imports;

import java.util.Map;

/** A form in which school data can be taken away. Each bean of this type is offered. */
public interface SchoolExport {

  /** As people call it: {@code "Plain CSV"}. */
  String label();

  /** What a reader might miss in it, as people say it; empty when nothing is left out. */
  String lacks();

  /** The text of each file by its name. */
  Map<String, String> files(SchoolData data);

  /**
   * The same for somebody who may not read who is away, and why. Files that hold nothing else are
   * left out afterwards; a form that says it elsewhere leaves it out here.
   */
  default Map<String, String> filesWithoutReasons(SchoolData data) {
    return files(data);
  }
}
