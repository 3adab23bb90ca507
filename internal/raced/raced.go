// Package raced tells tests whether they run under the race detector, which allocates in their name.
package raced

import "testing"

// Skip leaves a test out that counts allocations.
func Skip(tb testing.TB) {
	tb.Helper()
	if on {
		tb.Skip("the race detector allocates too")
	}
}
