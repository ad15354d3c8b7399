/** Named seminar series. Lowest core room; sessions depend on it. */
package org.seminararchive.series;
