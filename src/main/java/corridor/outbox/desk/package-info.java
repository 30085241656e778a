/** Each person's desk and choices, and the secretariat's overview. */
@org.jspecify.annotations.NullMarked
package corridor.outbox.desk;
