/**
 * The files of the timetable calendar generator that many UK schools feed from SIMS: settings.json,
 * days.csv, students.csv, teachers.csv, events.csv.
 *
 * <p>Reads into the draft; stores nothing.
 */
@NullMarked
package school.lantern.collector.imports.makecal;

import org.jspecify.annotations.NullMarked;
