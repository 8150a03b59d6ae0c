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
}
