/** Agreements of parties: what they provide clause by clause, who signed which text, from when they hold, and what the world may read. */
@org.springframework.modulith.NamedInterface("agreements")
@org.jspecify.annotations.NullMarked
package corridor.partnerships.agreements;
