/** How people come by their roles: proposed and confirmed by two, given, asked for, or handed over. */
@org.springframework.modulith.NamedInterface("appointments")
@org.jspecify.annotations.NullMarked
package corridor.actors.appointments;
