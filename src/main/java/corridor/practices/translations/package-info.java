/**
 * Putting practices into other languages: the translator's page beside the original, requests for translations, and the
 * place for a service that translates by machine, of which none is built in.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.translations;
