package disclosure

import "testing"

func BenchmarkProtect(b *testing.B) {
	for _, n := range []struct {
		name  string
		shape shape
	}{
		{"1500", shape{reports: 1500, services: 40, values: 26, skew: 3, silent: 0.15}},
		{"10000", shape{reports: 10_000, services: 40, values: 26, skew: 3, silent: 0.15}},
		{"100000", shape{reports: 100_000, services: 40, values: 26, skew: 3, silent: 0.15}},
	} {
		rows := random(1, n.shape)
		b.Run(n.name, func(b *testing.B) {
			for b.Loop() {
				Protect(rows, Least)
			}
		})
	}
}
