/** What stands in each kind of register: one record a kind, read by its components. */
@org.springframework.modulith.NamedInterface("kinds")
@org.jspecify.annotations.NullMarked
package corridor.registers.kinds;
