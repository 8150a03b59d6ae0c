package school.lantern.collector.imports;

import java.util.List;

/** Addresses that something else than the import of school data asks, for the page of all. */
public interface OtherSources {
  List<FeedAddress> addresses();
}
