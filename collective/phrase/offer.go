package phrase

// tries is how many random phrases Offer looks at before it goes through all of them:
// with half of them taken, going through is already a rare thing.
const tries = 32

// Offer proposes a phrase of the house that is not taken, or nothing once all are.
// intn(n) is a random number from 0 to n-1, of a source that nobody can foresee; taken
// is asked for phrases as Read returns them.
func Offer(intn func(n int) int, taken func(phrase string) bool) string {
	total := len(nouns) * len(adjectives)
	at := 0
	for range tries {
		at = intn(total)
		if p := nth(at); !taken(p) {
			return p
		}
	}
	for i := range total {
		if p := nth((at + i) % total); !taken(p) {
			return p
		}
	}
	return ""
}

// nth is one phrase of all that there are.
func nth(i int) string {
	return nouns[i/len(adjectives)] + " " + adjectives[i%len(adjectives)]
}
