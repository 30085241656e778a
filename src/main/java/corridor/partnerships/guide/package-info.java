/** The guiding questions on setting up, carrying out, looking ahead, measuring and reporting a partnership. */
@org.springframework.modulith.NamedInterface("guide")
@org.jspecify.annotations.NullMarked
package corridor.partnerships.guide;
