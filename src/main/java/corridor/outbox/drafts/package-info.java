/** Letters that the secretariat writes: drafts to some or many, the wording of those that Corridor writes, and what came back. */
@org.jspecify.annotations.NullMarked
package corridor.outbox.drafts;
