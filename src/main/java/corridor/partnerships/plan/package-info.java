/** What partners write down together: one record for each kind of entry. */
@org.springframework.modulith.NamedInterface("plan")
@org.jspecify.annotations.NullMarked
package corridor.partnerships.plan;
