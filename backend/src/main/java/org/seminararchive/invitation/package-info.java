/**
 * Personal links by which speakers edit one talk. Links and pending proposals are private: nothing
 * public depends on this package.
 */
package org.seminararchive.invitation;
