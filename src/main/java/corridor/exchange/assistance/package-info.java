/** Help that organisations ask for, people who give it, and the missions by which they do. */
@org.springframework.modulith.NamedInterface("assistance")
@org.jspecify.annotations.NullMarked
package corridor.exchange.assistance;
