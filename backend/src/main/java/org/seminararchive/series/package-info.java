/** Named seminar series: the first floor, on which sessions stand. */
package org.seminararchive.series;
