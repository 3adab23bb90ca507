package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
)

// greys is a picture in sixteen greys, a fraction of the size: it goes to phones that
// pay by the megabyte.
func greys(colours []byte) ([]byte, error) {
	from, err := png.Decode(bytes.NewReader(colours))
	if err != nil {
		return nil, fmt.Errorf("read chart: %w", err)
	}
	const levels = 16
	palette := make(color.Palette, levels)
	for i := range palette {
		palette[i] = color.Gray{Y: uint8(i * 255 / (levels - 1))}
	}
	to := image.NewPaletted(from.Bounds(), palette)
	for y := range to.Rect.Dy() {
		for x := range to.Rect.Dx() {
			r, g, b, _ := from.At(x, y).RGBA()
			to.SetColorIndex(x, y, uint8(((r+g+b)/3*(levels-1)+0x8000)/0xFFFF))
		}
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, to); err != nil {
		return nil, fmt.Errorf("write chart: %w", err)
	}
	return out.Bytes(), nil
}
