/** How two sides that fit come together: one is interested, both are, and contacts are shown. */
@org.springframework.modulith.NamedInterface("introductions")
@org.jspecify.annotations.NullMarked
package corridor.exchange.introductions;
