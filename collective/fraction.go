package collective

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrFraction is the error of a text that is no fraction between 0 and 1.
var ErrFraction = errors.New("not a fraction between 0 and 1")

// maxDenominator keeps every product of a fraction and a count inside int64.
const maxDenominator = 1_000_000

// Fraction is an exact share, such as 2/3. Its zero value asks for nothing.
type Fraction struct{ Num, Den int64 }

// Half is one half. As a threshold it means *more* than half, see Fraction.Need.
func Half() Fraction { return Fraction{1, 2} }

// ParseFraction reads "2/3", "55 %", "0" or "1". The result lies between 0 and 1.
func ParseFraction(text string) (Fraction, error) {
	s := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "").Replace(text)
	den := int64(1)
	if percent, ok := strings.CutSuffix(s, "%"); ok {
		s, den = percent, 100
	} else if num, below, ok := strings.Cut(s, "/"); ok {
		d, err := strconv.ParseInt(below, 10, 64)
		if err != nil {
			return Fraction{}, fmt.Errorf("%q: %w", text, ErrFraction)
		}
		s, den = num, d
	}
	num, err := strconv.ParseInt(s, 10, 64)
	if err != nil || strings.ContainsAny(text, "+-") || num < 0 || den < 1 || den > maxDenominator || num > den {
		return Fraction{}, fmt.Errorf("%q: %w", text, ErrFraction)
	}
	return Fraction{num, den}.reduced(), nil
}

func (f Fraction) reduced() Fraction {
	a, b := f.Num, f.Den
	for b != 0 {
		a, b = b, a%b
	}
	if f.Num == 0 {
		return Fraction{}
	}
	return Fraction{f.Num / a, f.Den / a}
}

// IsZero says whether f asks for nothing.
func (f Fraction) IsZero() bool { return f.Num == 0 }

// String writes f as ParseFraction reads it.
func (f Fraction) String() string {
	switch {
	case f.IsZero():
		return "0"
	case f.Den == 1:
		return strconv.FormatInt(f.Num, 10)
	}
	return fmt.Sprintf("%d/%d", f.Num, f.Den)
}

// Compare orders f and g as numbers: negative when f is smaller.
func (f Fraction) Compare(g Fraction) int {
	left, right := f.Num*max(g.Den, 1), g.Num*max(f.Den, 1)
	switch {
	case left < right:
		return -1
	case left > right:
		return 1
	}
	return 0
}

// Share is the smallest whole number that is at least f of total: half of 43 is 22.
func (f Fraction) Share(total int) int {
	if f.IsZero() {
		return 0
	}
	return int((f.Num*int64(total) + f.Den - 1) / f.Den)
}

// Need is how many of total it takes to reach the threshold f, never less than
// one. One half is a majority: it takes more than half, so that a tie passes
// nothing. Any other fraction is reached when it is met exactly.
func (f Fraction) Need(total int) int {
	need := f.Share(total)
	if f == Half() {
		need = total/2 + 1
	}
	return max(need, 1)
}

// MarshalText writes f as String does.
func (f Fraction) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads f as ParseFraction does.
func (f *Fraction) UnmarshalText(text []byte) (err error) {
	*f, err = ParseFraction(string(text))
	return err
}
