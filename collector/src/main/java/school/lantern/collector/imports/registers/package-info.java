/**
 * Class registers from files: who took which, where and when.
 *
 * <p>Reads nothing about pupils; columns that name them are left out.
 */
@NullMarked
package school.lantern.collector.imports.registers;

import org.jspecify.annotations.NullMarked;
