/**
 * What senior leaders chose about the rules, from which day on.
 *
 * <p>Only keeps the choices and has days looked at anew; what follows from them, the rules decide.
 */
@NullMarked
package school.lantern.collector.choices;

import org.jspecify.annotations.NullMarked;
