/** The programme for those who come: agenda, own agenda, calendars, screens. */
@org.jspecify.annotations.NullMarked
package corridor.programme.agenda;
