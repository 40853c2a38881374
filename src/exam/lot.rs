//! Seeded lots: numbers that follow from a seed, a purpose and a text, the same on every machine.

/// A lot that depends on seed, purpose and text alone: FNV-1a, its bits mixed as SplitMix64 does.
pub fn lot(seed: u64, purpose: u64, text: &str) -> u64 {
    let start = mix_bits(seed ^ mix_bits(purpose));
    mix_bits(
        text.bytes()
            .fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)),
    )
}

fn mix_bits(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
