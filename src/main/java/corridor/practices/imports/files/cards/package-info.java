/** Finds practice cards in lines of text: by their labels in six languages, and by what stands above the labels. */
@org.jspecify.annotations.NullMarked
package corridor.practices.imports.files.cards;
