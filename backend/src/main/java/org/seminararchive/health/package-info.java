/**
 * Link checks of materials. URLs are checked periodically by one server at a time. Broken and
 * recovered links are reported to organizers.
 */
package org.seminararchive.health;
