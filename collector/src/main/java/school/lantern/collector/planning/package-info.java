/**
 * The built-in editor of the timetable: week grids, forms, changes in bulk, undo.
 *
 * <p>Keeps no timetable of its own, and decides nothing about who supervises.
 */
@NullMarked
package school.lantern.collector.planning;

import org.jspecify.annotations.NullMarked;
