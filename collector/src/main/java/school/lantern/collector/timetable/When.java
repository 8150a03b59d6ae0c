package school.lantern.collector.timetable;

/** When something that comes back takes place: by the bell, or by the clock. */
public sealed interface When permits InCycle, ByClock {}
