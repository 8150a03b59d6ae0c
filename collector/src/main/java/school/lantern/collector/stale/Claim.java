package school.lantern.collector.stale;

/**
 * The right to recompute one scope, for a limited time.
 *
 * @param scope what to recompute
 * @param generation how often the scope had been marked when the claim was made; when it has grown
 *     by the end, facts arrived meanwhile and the scope stays stale
 */
public record Claim(Scope scope, long generation) {}
