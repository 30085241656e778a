/** Rounds in which the people of a partnership say how they see it, without anybody being able to tell who said what. */
@org.springframework.modulith.NamedInterface("pulse")
@org.jspecify.annotations.NullMarked
package corridor.partnerships.pulse;
