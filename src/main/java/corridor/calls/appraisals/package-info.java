/** The deciding side of a call: dossiers, who appraises them, who recommends, who decides. */
@org.springframework.modulith.NamedInterface("appraisals")
@org.jspecify.annotations.NullMarked
package corridor.calls.appraisals;
