/** What has to hold before a partnership begins, item by item. */
@org.jspecify.annotations.NullMarked
package corridor.partnerships.gate;
