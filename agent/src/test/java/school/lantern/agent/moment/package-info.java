/** Tests of the clocks. */
@org.jspecify.annotations.NullMarked
package school.lantern.agent.moment;
