package school.lantern.collector.access;

/**
 * What is wrong with one field of a form.
 *
 * @param field its id on the page, so that the summary can lead there
 * @param sentence what to do about it
 */
public record FieldError(String field, String sentence) {}
