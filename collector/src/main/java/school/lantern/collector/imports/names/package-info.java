/**
 * Who and where is meant by the names in files that use no ids: e-mail addresses, initials,
 * "Okafor, J". What cannot be told is asked once and remembered.
 *
 * <p>Knows no file format.
 */
@NullMarked
package school.lantern.collector.imports.names;

import org.jspecify.annotations.NullMarked;
