/** What the people of an organisation and the secretariat see and do about it. */
@org.jspecify.annotations.NullMarked
package corridor.actors.offices;
