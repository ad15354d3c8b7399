/**
 * Material health: whether the addresses of materials lead to something. They are looked at on a
 * schedule by one server at a time; organizers are told when a link breaks and when it is back.
 */
package org.seminararchive.health;
