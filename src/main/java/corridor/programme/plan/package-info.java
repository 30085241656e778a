/** Where and when: the facts of a meeting, the rules of a good plan, and the search for one. Pure code without a database. */
@org.springframework.modulith.NamedInterface("plan")
@org.jspecify.annotations.NullMarked
package corridor.programme.plan;
