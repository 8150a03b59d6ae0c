package school.lantern.collector.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A register that a file brought, or to which it gave another time.
 *
 * @param mark as it is with the file
 * @param before when it was taken without the file, {@code null} when there was none
 */
public record RegisterChange(RegisterMark mark, @Nullable Instant before) {}
