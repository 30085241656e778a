/** What the people of an organisation and the secretariat see and do about it. */
@org.springframework.modulith.NamedInterface("offices")
@org.jspecify.annotations.NullMarked
package corridor.actors.offices;
