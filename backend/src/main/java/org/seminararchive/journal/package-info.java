/**
 * The gapless log of every accepted change, from which everything derived is made. Ground floor.
 */
package org.seminararchive.journal;
