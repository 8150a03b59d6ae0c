package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.timetable.Timetable;

/** What stands above every page of coverage: which days, of what, and whether there is anything. */
@ApplicationScoped
class Heads {
  private final Spans spans;
  private final Labels labels;
  private final CoverageLedger ledger;
  private final School school;

  Heads(Spans spans, Labels labels, CoverageLedger ledger, School school) {
    this.spans = spans;
    this.labels = labels;
    this.ledger = ledger;
    this.school = school;
  }

  Head of(Map<String, String> address) {
    View view = View.of(address);
    Spans.Shown shown = spans.of(view);
    Question question = Question.of(school.site(), shown.span()).only(view.only());
    Labels.Names names = labels.names();
    List<Chip> chips =
        new TreeMap<>(view.only())
            .entrySet().stream()
                .map(
                    one ->
                        new Chip(
                            Labels.heading(one.getKey()),
                            names.say(one.getKey(), one.getValue()),
                            view.without(one.getKey())))
                .toList();
    return new Head(
        view, shown, chips, question, new There(school.reach(shown.span()), any(question), names));
  }

  private boolean any(Question question) {
    return !ledger.extent(question).isEmpty();
  }

  /**
   * The head of a page.
   *
   * @param view what was asked
   * @param shown the days
   * @param chips what the page is narrowed to
   * @param question the same for the ledger
   * @param there what there is
   */
  record Head(View view, Spans.Shown shown, List<Chip> chips, Question question, There there) {

    /** For the field of the first day: what was typed, else the first day shown. */
    public String from() {
      return typed(view.days().from(), shown.span().first().toString());
    }

    /** For the field of the last day: what was typed, else the last day shown. */
    public String until() {
      return typed(view.days().until(), shown.span().last().toString());
    }

    /** Every site and the page of it alone, where the school has several. */
    public List<Site> sites() {
      List<String> sites = there.names().sites();
      if (sites.isEmpty()) {
        return List.of();
      }
      String only = view.only().get(Dimension.CAMPUS);
      return Stream.concat(
              Stream.of(new Site("All", view.without(Dimension.CAMPUS), only == null)),
              sites.stream()
                  .map(
                      site ->
                          new Site(
                              there.names().say(Dimension.CAMPUS, site),
                              view.of(Dimension.CAMPUS, site),
                              site.equals(only))))
          .toList();
    }

    /** What a page's addresses carry beside days and filter: nothing. */
    public List<WhatIfWords.Supposed> nothing() {
      return List.of();
    }

    /** Whether it is narrowed to pupils or staff of some kind. */
    public boolean personal() {
      return view.only().containsKey(Dimension.YEAR_GROUP)
          || view.only().containsKey(Dimension.STAFF);
    }

    /** Whether it is narrowed to a period. */
    public boolean inPeriod() {
      return view.only().containsKey(Dimension.PERIOD);
    }

    private String typed(String field, String shownDay) {
      return view.days().choice() == SpanChoice.OWN && shown.errors().any() ? field : shownDay;
    }
  }

  /** A site to choose. */
  record Site(String label, View view, boolean chosen) {}

  /** One narrowing, and the page without it. */
  record Chip(String what, String value, View without) {}

  /**
   * What there is.
   *
   * @param reach on which of these days the school said who supervises
   * @param data whether anything was reckoned for these days
   * @param names for the lists
   */
  record There(Reach reach, boolean data, Labels.Names names) {

    /** Whether the school said for any of these days who supervises. */
    public boolean timetable() {
      return reach.any();
    }

    /** What is missing of the timetable, in a sentence, or {@code null}. */
    public @Nullable String missing() {
      return reach.missing();
    }
  }

  /** The school and its timetable. */
  @ApplicationScoped
  static class School {
    private final Timetable timetable;
    private final SpokenTimes times;
    private final LanternConfig config;

    School(Timetable timetable, SpokenTimes times, LanternConfig config) {
      this.timetable = timetable;
      this.times = times;
      this.config = config;
    }

    String site() {
      return config.site();
    }

    Reach reach(Span span) {
      return Reach.of(timetable.facts(config.site()), span, times.today());
    }
  }
}
