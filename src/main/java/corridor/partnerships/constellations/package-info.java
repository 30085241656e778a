/** Who works with whom: the constellations that follow from the parts and kinds of a partnership's parties. */
@org.jspecify.annotations.NullMarked
package corridor.partnerships.constellations;
