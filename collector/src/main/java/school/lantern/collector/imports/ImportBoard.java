package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.collector.imports.Exports.Choice;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** What stands on the first page of school data. */
@ApplicationScoped
class ImportBoard {
  private final Imports imports;
  private final Arrivals arrivals;
  private final Sources sources;
  private final Exports exports;
  private final Setting setting;

  ImportBoard(
      Imports imports, Arrivals arrivals, Sources sources, Exports exports, Setting setting) {
    this.imports = imports;
    this.arrivals = arrivals;
    this.sources = sources;
    this.exports = exports;
    this.setting = setting;
  }

  /** Where and when. */
  @ApplicationScoped
  static class Setting {
    private final LanternConfig config;
    private final SpokenTimes times;
    private final Formats formats;
    private final Instance<OtherSources> others;

    Setting(
        LanternConfig config,
        SpokenTimes times,
        Formats formats,
        @Any Instance<OtherSources> others) {
      this.config = config;
      this.times = times;
      this.formats = formats;
      this.others = others;
    }

    String site() {
      return config.site();
    }

    SpokenTimes times() {
      return times;
    }

    List<String> formats() {
      return formats.labels();
    }

    Stream<Sources.Source> others() {
      return others.stream()
          .flatMap(other -> other.addresses().stream())
          .map(Sources.Source::of)
          .sorted(Comparator.comparing(Sources.Source::name));
    }
  }

  /** The whole of it. */
  record Board(List<Past> past, ByItself byItself, List<Choice> exports, List<String> formats) {}

  /** An import that took place, or did not. */
  record Past(SpokenTime at, String by, String outcome, String summary) {}

  /** What comes without anybody's doing. */
  record ByItself(List<Arrived> waiting, List<Line> sources) {}

  /** Files that wait for somebody. */
  record Arrived(String token, String source, SpokenTime at) {}

  /** A source and how the last look at it went. */
  record Line(Sources.Source source, String outcome, String at) {}

  Board board() {
    String site = setting.site();
    SpokenTimes times = setting.times();
    return new Board(
        imports.latest(site).stream()
            .map(
                past ->
                    new Past(
                        times.say(past.at()), past.by(), past.outcome().label(), past.summary()))
            .toList(),
        new ByItself(
            arrivals.waiting(site).stream()
                .map(one -> new Arrived(one.token(), one.source(), times.say(one.at())))
                .toList(),
            Stream.concat(sources.all().stream(), setting.others()).map(this::line).toList()),
        exports.choices(),
        setting.formats());
  }

  private Line line(Sources.Source source) {
    return arrivals
        .last(setting.site(), source.name())
        .map(look -> new Line(source, look.outcome(), setting.times().say(look.at()).words()))
        .orElseGet(() -> new Line(source, "Not looked at yet.", ""));
  }
}
