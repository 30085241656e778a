/** What belongs to no area: home, about, sign-in, the security chain, the map of the site. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package corridor.site;
