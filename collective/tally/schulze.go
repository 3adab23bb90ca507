package tally

// schulze is the method of Markus Schulze ("A new monotonic, clone-independent,
// reversal symmetric, and Condorcet-consistent single-winner election method", Social
// Choice and Welfare 36, 2011), by winning votes: a majority is as strong as the
// number of ballots that make it, a path as strong as its weakest majority, and a is
// ahead of b where the strongest path from a to b is stronger than any back. The order
// is that of layers.
//
// Where two majorities have the same number of ballots, they are equally strong here,
// however many ballots are against them; Schulze's paper also compares those. This
// can differ only on ballots with ties or candidates left out.
func schulze(e Election) Result {
	over := pairwise(e)
	strength := paths(over)
	ahead := func(a, b int) bool { return strength[a][b] > strength[b][a] }
	return Result{
		Groups: layers(len(over), []func(a, b int) bool{ahead}),
		Steps:  []Step{Pairwise{over}, Paths{strength}},
	}
}

// paths widens direct majorities to strongest paths, as Floyd and Warshall do.
func paths(over [][]int64) [][]int64 {
	strength := square(len(over))
	for a := range over {
		for b := range over {
			if over[a][b] > over[b][a] {
				strength[a][b] = over[a][b]
			}
		}
	}
	for via := range strength {
		for a, row := range strength {
			first := row[via]
			if first == 0 {
				continue
			}
			for b, second := range strength[via] {
				if a != b {
					row[b] = max(row[b], min(first, second))
				}
			}
		}
	}
	return strength
}
